package org.tamga.producers.evaluation;

/**
 * One pattern against the truth.
 *
 * @param planted networks that must raise it
 * @param found those that did
 * @param alerts of the pattern, whenever opened
 * @param right those that rest on a planted network which may raise it
 */
public record PatternScore(String pattern, int planted, int found, int alerts, int right, int medium, int high) {
    /** NaN if nothing was planted. */
    public double recall() {
        return (double) found / planted;
    }

    /** NaN if there is no alert. */
    public double precision() {
        return (double) right / alerts;
    }
}
