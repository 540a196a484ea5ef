/** The Kafka Streams application, thin: which processor hears what, and under which lasting names. */
@NullMarked
package org.tamga.topology;

import org.jspecify.annotations.NullMarked;
