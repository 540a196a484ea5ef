/** From Kafka into the store, exactly once in effect. */
@NullMarked
package org.tamga.alerting.feed;

import org.jspecify.annotations.NullMarked;
