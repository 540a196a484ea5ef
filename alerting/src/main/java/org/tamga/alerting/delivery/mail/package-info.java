/** Mail: one plain text for each message, handed to the centre's mail server. */
@NullMarked
package org.tamga.alerting.delivery.mail;

import org.jspecify.annotations.NullMarked;
