/** What an analyst reads of a back-test: two rule sets beside each other, with what officers made of the alerts. */
@NullMarked
package org.tamga.topology.backtest.report;

import org.jspecify.annotations.NullMarked;
