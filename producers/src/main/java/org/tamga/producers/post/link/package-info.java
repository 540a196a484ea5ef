/** The way from the outbox to the centre and the way of its receipts back; mostly down, often thin. */
@NullMarked
package org.tamga.producers.post.link;

import org.jspecify.annotations.NullMarked;
