/** The topology from Kafka to Kafka, exactly once, beside the plainest thing that can be done with the same records. */
@NullMarked
package org.tamga.benchmarks.topology;

import org.jspecify.annotations.NullMarked;
