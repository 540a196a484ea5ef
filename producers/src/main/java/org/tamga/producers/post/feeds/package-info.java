/** The watch folder: files that other systems leave at the post, row by row into the outbox, each row once. */
@NullMarked
package org.tamga.producers.post.feeds;

import org.jspecify.annotations.NullMarked;
