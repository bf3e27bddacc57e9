package dev.redress.demo;

import dev.redress.cases.Cases;
import dev.redress.cases.ReturnAddresses;
import dev.redress.claims.Matters;
import dev.redress.conversations.Conversations;
import dev.redress.desk.Desk;
import dev.redress.evidence.Evidence;
import dev.redress.governance.Standings;
import dev.redress.orders.Orders;
import dev.redress.quality.Members;
import dev.redress.quality.Reviews;
import dev.redress.quality.Samples;
import dev.redress.record.Proceedings;
import org.springframework.stereotype.Component;

/** The doors through which the demo's people act, the same as everybody's. */
@Component
record Rooms(
    Orders orders,
    Cases cases,
    Evidence evidence,
    Conversations conversations,
    Desk desk,
    Matters matters,
    ReturnAddresses addresses,
    Standings standings,
    Proceedings proceedings,
    Members members,
    Samples samples,
    Reviews reviews) {}
