/** One history per key, and the alerts it holds up. */
@NullMarked
package org.tamga.topology.histories;

import org.jspecify.annotations.NullMarked;
