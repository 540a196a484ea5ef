@NullMarked
package org.tamga.alerting.retention;

import org.jspecify.annotations.NullMarked;
