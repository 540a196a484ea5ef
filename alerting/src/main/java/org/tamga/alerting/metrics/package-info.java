/** The meters of this part, each with its meaning. */
@NullMarked
package org.tamga.alerting.metrics;

import org.jspecify.annotations.NullMarked;
