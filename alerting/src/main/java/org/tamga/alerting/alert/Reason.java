package org.tamga.alerting.alert;

import java.util.Map;

/** One reason why an alert fired: a code and the figures its sentence needs. */
public record Reason(String code, Map<String, String> figures) {}
