/** What the centre knows of an alert: detection's finding, what officers did with it, and its history. Plain records. */
@NullMarked
package org.tamga.alerting.alert;

import org.jspecify.annotations.NullMarked;
