/** What the post says, in the officer's language. */
@NullMarked
package org.tamga.producers.post.words;

import org.jspecify.annotations.NullMarked;
