/** Avro in the Confluent wire format, over the genuine registry client. */
@NullMarked
package org.tamga.events.serde;

import org.jspecify.annotations.NullMarked;
