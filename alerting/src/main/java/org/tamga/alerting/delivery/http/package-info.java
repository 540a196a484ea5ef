/** Sending over HTTP: to an address that was checked, once, within a time, whatever the other side does. */
@NullMarked
package org.tamga.alerting.delivery.http;

import org.jspecify.annotations.NullMarked;
