/**
 * Imports under faults: the real {@code padron.jar} is killed, suspended, cut off or runs out of disk space at random
 * moments, and every import must end with the same result as without faults. {@code docs/benchmarks/faults.md}
 * describes how to run many faults.
 *
 * <p>A {@code FaultCampaign} draws faults, a {@code FaultScenario} is one import with its faults, a {@code
 * FaultTestEnvironment} is the new register of that import, and a {@code Fault} is one kind of fault.
 */
package io.padron.web.faults;
