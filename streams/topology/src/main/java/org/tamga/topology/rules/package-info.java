/** Rules as people write, put and read them: the rule file, the topics, the commands. */
@NullMarked
package org.tamga.topology.rules;

import org.jspecify.annotations.NullMarked;
