package org.tamga.detection.travel;

import java.util.List;
import org.tamga.detection.report.Observation;

/**
 * What is known of two vehicles together.
 *
 * @param togethernesses in order
 * @param hits of either vehicle at any place, each event once
 */
public record PairHistory(Pair pair, List<Togetherness> togethernesses, List<Observation> hits) {

    public PairHistory {
        togethernesses = togethernesses.stream().sorted().toList();
        hits = hits.stream().sorted().toList();
    }
}
