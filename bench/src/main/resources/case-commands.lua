-- For wrk: every request is the next legal command on the next case: the merchant rejects, the buyer modifies, …
-- CASES names a file with one "id step" per line; BUYER and MERCHANT are API keys.
local ids, steps, at = {}, {}, 0
for line in io.lines(os.getenv("CASES")) do
  local id, step = line:match("(%S+) (%d+)")
  ids[#ids + 1] = id
  steps[#steps + 1] = tonumber(step)
end

local reject = '{"reason":"NO_REASON_EXCLUDED","statement":"The goods were worn, washed and cut; they cannot be sold again.","evidence":[]}'
local modify = '{"type":"RETURN_REFUND","reason":"NO_REASON","goodsReceived":true,"lines":[{"line":1,"quantity":3}],"statement":"It does not suit me.","evidence":[]}'

local function headers(key, secret)
  return { ["Authorization"] = "Bearer " .. secret, ["Content-Type"] = "application/json", ["Idempotency-Key"] = key }
end

function request()
  at = at % #ids + 1
  local id, step = ids[at], steps[at]
  steps[at] = step + 1
  local key = id .. "-http-" .. step
  if step % 2 == 0 then
    return wrk.format("POST", "/api/v1/cases/" .. id .. "/reject", headers(key, os.getenv("MERCHANT")), reject)
  end
  return wrk.format("POST", "/api/v1/cases/" .. id .. "/modify", headers(key, os.getenv("BUYER")), modify)
end

function done(summary, latency)
  io.write(string.format("requests=%d micros=%d refused=%d p50=%d p99=%d\n", summary.requests,
    summary.duration, summary.errors.status, latency:percentile(50), latency:percentile(99)))
end
