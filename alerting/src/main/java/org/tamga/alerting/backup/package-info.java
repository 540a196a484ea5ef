/** A copy of the whole store in one file, which either database can be made from. */
@NullMarked
package org.tamga.alerting.backup;

import org.jspecify.annotations.NullMarked;
