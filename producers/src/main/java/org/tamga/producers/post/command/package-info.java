/** {@code tamga post} and what belongs to it. */
@NullMarked
package org.tamga.producers.post.command;

import org.jspecify.annotations.NullMarked;
