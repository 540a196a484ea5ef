package org.tamga.alerting.statistics;

import java.time.LocalDate;

/**
 * How many alerts were found first on a day at UTC+5, by the severity that they have now; held back or not, withdrawn or not.
 */
public record DayCount(LocalDate day, long high, long medium, long low) {}
