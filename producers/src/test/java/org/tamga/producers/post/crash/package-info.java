/** A crash after every single write of the post to its disk, and after every call to the centre. */
@NullMarked
package org.tamga.producers.post.crash;

import org.jspecify.annotations.NullMarked;
