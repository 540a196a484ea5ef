/** What the border post counts, and where Prometheus reads it. */
@NullMarked
package org.tamga.producers.metrics;

import org.jspecify.annotations.NullMarked;
