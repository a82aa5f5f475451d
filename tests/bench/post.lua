-- For wrk: POST /posts, with the token of BENCH_TOKEN.
wrk.method = 'POST'
wrk.headers['Content-Type'] = 'application/json'
wrk.headers['Authorization'] = 'Bearer ' .. os.getenv('BENCH_TOKEN')
wrk.body = '{"body": "A post of *some* words, with a [link](https://example.com/) and `code`."}'
