/** How far the parts before the centre have come. */
@NullMarked
package org.tamga.alerting.pipeline;

import org.jspecify.annotations.NullMarked;
