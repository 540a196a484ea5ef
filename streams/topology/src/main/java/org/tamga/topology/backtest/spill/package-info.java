/** Grouping beside the memory: what does not fit lies in temporary files, parted by what belongs together. */
@NullMarked
package org.tamga.topology.backtest.spill;

import org.jspecify.annotations.NullMarked;
