/** Between the records that travel and the values detection reasons about. The only place that knows both. */
@NullMarked
package org.tamga.topology.mapping;

import org.jspecify.annotations.NullMarked;
