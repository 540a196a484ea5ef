/** What travels between the rooms: generated records, the topic catalogue, where Kafka and the registry are. */
@NullMarked
package org.tamga.events;

import org.jspecify.annotations.NullMarked;
