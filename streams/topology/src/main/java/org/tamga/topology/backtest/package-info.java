/** The same detection over files, without Kafka. */
@NullMarked
package org.tamga.topology.backtest;

import org.jspecify.annotations.NullMarked;
