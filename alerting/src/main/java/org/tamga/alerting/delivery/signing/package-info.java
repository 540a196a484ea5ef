/** Signatures in the Standard Webhooks form. */
@NullMarked
package org.tamga.alerting.delivery.signing;

import org.jspecify.annotations.NullMarked;
