package org.tamga.alerting.alert;

import org.jspecify.annotations.Nullable;

/**
 * A substance among the evidence.
 *
 * @param milligrams null if the quantity is unknown
 */
public record SeizedItem(
        String group, String substance, @Nullable Long milligrams) {}
