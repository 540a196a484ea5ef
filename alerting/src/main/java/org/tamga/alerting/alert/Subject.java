package org.tamga.alerting.alert;

/**
 * What an alert is about.
 *
 * @param kind kind of key, for example vehicle
 * @param rank kind and rank of the key in the anchor event, for example vehicle/0; no personal data
 * @param keyHash keyed hash of kind and normal form
 * @param secretVersion version of the secret behind {@code keyHash}
 * @param normalForm the key itself: protected, never in a URL or a log
 */
public record Subject(String kind, String rank, String keyHash, int secretVersion, String normalForm) {}
