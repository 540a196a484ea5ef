/** {@code tamga posts}: the centre's hand on the keys of the posts. */
@NullMarked
package org.tamga.topology.posts;

import org.jspecify.annotations.NullMarked;
