package org.tamga.alerting.posts;

import java.time.Instant;

/**
 * A claim and when the centre first heard it.
 *
 * @param heardAt by the broker's clock
 */
public record HeardClaim(Instant heardAt, Claim claim) {}
