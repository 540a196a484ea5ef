/** The way to Kafka: nothing is lost silently. */
@NullMarked
package org.tamga.producers.publish;

import org.jspecify.annotations.NullMarked;
