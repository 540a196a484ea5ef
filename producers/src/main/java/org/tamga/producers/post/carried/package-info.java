/** Reports carried to the centre by hand, where there is no link. */
@NullMarked
package org.tamga.producers.post.carried;

import org.jspecify.annotations.NullMarked;
