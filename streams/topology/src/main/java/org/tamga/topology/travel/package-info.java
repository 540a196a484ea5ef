/** Which vehicles meet where, and the history of each pair. */
@NullMarked
package org.tamga.topology.travel;

import org.jspecify.annotations.NullMarked;
