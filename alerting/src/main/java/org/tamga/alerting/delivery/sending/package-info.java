/** Takes what waits, makes the message, carries it to the recipient, and tries again. */
@NullMarked
package org.tamga.alerting.delivery.sending;

import org.jspecify.annotations.NullMarked;
