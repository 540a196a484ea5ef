package org.tamga.alerting.alert;

/**
 * One thing or person that an alert is about.
 *
 * @param kind for example vehicle
 * @param keyHash keyed hash of kind and normal form
 * @param normalForm protected, never in a URL or a log
 */
public record Key(String kind, String keyHash, String normalForm) {}
