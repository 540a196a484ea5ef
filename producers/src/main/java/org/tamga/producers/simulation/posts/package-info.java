/** Many border posts at once, each with its own outbox, key and link, fed with what the simulated region brings them. */
@NullMarked
package org.tamga.producers.simulation.posts;

import org.jspecify.annotations.NullMarked;
