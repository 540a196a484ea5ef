package org.tamga.alerting.search;

import java.util.List;

/**
 * Why something was found. Personal data.
 *
 * @param kind kind of key, or {@code place}, {@code alert}, {@code report}
 * @param form what was found: a normal form or an id
 * @param whole whether the text is all of it, and not only its beginning
 * @param events the reports that wrote it so; empty if the alert as a whole is about it
 */
public record Match(String kind, String form, boolean whole, List<String> events) {}
