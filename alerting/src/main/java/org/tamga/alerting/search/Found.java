package org.tamga.alerting.search;

import java.util.List;

/**
 * What a search found.
 *
 * @param hits what was matched as a whole first, then the latest
 * @param more whether there is more than was asked for
 */
public record Found(List<Hit> hits, boolean more) {}
