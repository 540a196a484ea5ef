/** The centre: alerts from Kafka into a store, worked by officers over REST and live push. */
@NullMarked
package org.tamga.alerting;

import org.jspecify.annotations.NullMarked;
