/** What was done and seen at the centre, by whom: a chain in which no row can be changed unseen. */
@NullMarked
package org.tamga.alerting.audit;

import org.jspecify.annotations.NullMarked;
