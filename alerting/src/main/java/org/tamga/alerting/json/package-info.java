/** The JSON form of what this part stores and shows. */
@NullMarked
package org.tamga.alerting.json;

import org.jspecify.annotations.NullMarked;
