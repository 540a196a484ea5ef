package org.tamga.alerting.statistics;

/**
 * Where calls came from.
 *
 * @param name a pattern's id, or a country
 * @param share of all calls of the period; those of countries add up to more than one, as an alert has several
 */
public record Source(String name, long calls, double share) {}
