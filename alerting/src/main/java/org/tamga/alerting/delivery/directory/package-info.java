/** Where each recipient wants to be reached, read from one file. */
@NullMarked
package org.tamga.alerting.delivery.directory;

import org.jspecify.annotations.NullMarked;
