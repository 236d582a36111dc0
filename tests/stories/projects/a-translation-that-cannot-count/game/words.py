DAYS = uin("{n} day", "{n} days", 3)
