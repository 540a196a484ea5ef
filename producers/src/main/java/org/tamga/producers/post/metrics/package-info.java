/** What ops read of a post. */
@NullMarked
package org.tamga.producers.post.metrics;

import org.jspecify.annotations.NullMarked;
