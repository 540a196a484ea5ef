package org.tamga.producers.simulation.networks;

import java.time.Duration;
import java.util.Optional;
import org.tamga.producers.simulation.reports.Draft;
import org.tamga.producers.simulation.reports.Draft.Content;

/**
 * One event of a network.
 *
 * @param evidence false if it only prepares the ground, such as a seizure long ago
 * @param later what a laboratory adds
 * @param after how much later it adds it
 */
record Planned(Draft draft, boolean evidence, Optional<Content> later, Duration after) {}
