@NullMarked
package org.tamga.producers.post.words;

import org.jspecify.annotations.NullMarked;
