/** An alert, its lasting identity, why it fired, and the changes from what stood before. */
@NullMarked
package org.tamga.detection.alerts;

import org.jspecify.annotations.NullMarked;
