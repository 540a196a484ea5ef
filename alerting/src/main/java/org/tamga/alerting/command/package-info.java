/** The commands of this part. */
@NullMarked
package org.tamga.alerting.command;

import org.jspecify.annotations.NullMarked;
