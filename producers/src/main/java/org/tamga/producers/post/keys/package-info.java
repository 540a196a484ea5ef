/** The key with which a post seals what it reports. */
@NullMarked
package org.tamga.producers.post.keys;

import org.jspecify.annotations.NullMarked;
