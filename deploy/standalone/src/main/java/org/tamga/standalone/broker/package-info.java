/** The box's own Kafka: a real KRaft broker inside this JVM. */
@NullMarked
package org.tamga.standalone.broker;

import org.jspecify.annotations.NullMarked;
