/** Reasons and headlines in the officer's language. */
@NullMarked
package org.tamga.alerting.words;

import org.jspecify.annotations.NullMarked;
